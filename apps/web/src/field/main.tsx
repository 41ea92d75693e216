import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@fontsource-variable/plus-jakarta-sans/wght.css";
import "#app/styles.css";
import "#field/field.css";
import { FieldApp } from "#field/field-app";
import { mendOlderBrowsers } from "#field/store/older-browsers";

mendOlderBrowsers();

const root = document.getElementById("root");
if (!root) throw new Error("field.html has no #root");
createRoot(root).render(
  <StrictMode>
    <FieldApp />
  </StrictMode>,
);
