import type { Scene } from "@sinergi/charts/scene";
import { SceneShape } from "#charts/scene-shape";

/** A scene that is only looked at: nothing in it is pressed. What it says stands in `label`. */
export function PlainScene({ scene, label }: { readonly scene: Scene; readonly label: string }) {
  return (
    <svg role="img" aria-label={label} width={scene.width} height={scene.height} viewBox={`0 0 ${scene.width} ${scene.height}`}>
      {scene.shapes.map((shape, at) => (
        <SceneShape key={String(at)} shape={shape} />
      ))}
    </svg>
  );
}
