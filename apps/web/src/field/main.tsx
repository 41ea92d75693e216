import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "#app/styles.css";
import { FieldApp } from "#field/field-app";

const root = document.getElementById("root");
if (!root) throw new Error("field.html has no #root");
createRoot(root).render(
  <StrictMode>
    <FieldApp />
  </StrictMode>,
);
