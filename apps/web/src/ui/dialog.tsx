import { Modal, type ModalProps } from "@mantine/core";
import { useTranslations } from "use-intl";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";

/**
 * A question that must be answered before going on. Escape and a press outside close it, and the focus returns.
 *
 * The page behind stays scrollable: the lock writes a style of its own, which the content security policy refuses.
 */
export function Dialog(props: Pick<ModalProps, "opened" | "onClose" | "title" | "children">) {
  const t = useTranslations("states");
  return <Modal lockScroll={false} closeButtonProps={{ "aria-label": t("close") }} {...props} />;
}
