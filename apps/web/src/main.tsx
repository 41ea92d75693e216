// Before all else: letters and the files of a heavy screen set out while this file is still at work.
import "#app/first-screen";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
// Before the app: its own styles stand on these and win where they differ.
import "@fontsource-variable/plus-jakarta-sans/wght.css";
import "#app/mantine.css";
import "#app/styles.css";
import { App } from "#app/app";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
