import { Notifications } from "@mantine/notifications";
import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/Notification.css";
import "@mantine/notifications/styles.css";

/** Where short notices appear, above the bottom bar. Only those who decide at once and may take it back get any. */
export function Notices() {
  return <Notifications position="bottom-center" containerWidth={420} />;
}
