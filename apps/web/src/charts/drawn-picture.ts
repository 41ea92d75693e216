import type { Scene } from "@sinergi/charts/scene";
import { createContext } from "react";

/** How a picture draws itself at any width. */
export type DrawScene = (width: number) => Scene;

/** The picture in a frame tells the frame how it is drawn, for files; null when it goes. */
export const DrawnPictureContext = createContext<(draw: DrawScene | null) => void>(() => undefined);
