import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "#app/styles.css";
import "#field/field.css";
import { FieldApp } from "#field/field-app";
import { awaitInstallOffer } from "#field/store/install-offer";
import { mendOlderBrowsers } from "#field/store/older-browsers";
import { startWorker } from "#field/store/worker";

mendOlderBrowsers();
// A part of an app that was replaced meanwhile: the new one has its own.
addEventListener("vite:preloadError", () => location.reload());
awaitInstallOffer();
void startWorker();

const root = document.getElementById("root");
if (!root) throw new Error("field.html has no #root");
createRoot(root).render(
  <StrictMode>
    <FieldApp />
  </StrictMode>,
);

// The reader's own letters until ours are here: on a weak signal words come first.
addEventListener("load", () => void import("#field/letters"));
