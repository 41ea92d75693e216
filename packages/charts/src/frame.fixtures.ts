import { textWidth, type Scene, type Shape } from "#scene";

/** Letters are measured by estimate: a few px over the edge are none on the screen. */
const SLACK = 6;

/** Shapes that reach over the edge of their scene, in words. */
export function outsideFrame(scene: Scene): readonly string[] {
  return scene.shapes.flatMap((shape) => {
    const box = boxOf(shape);
    const over = box.left < -SLACK || box.top < -SLACK || box.right > scene.width + SLACK || box.bottom > scene.height + SLACK;
    return over ? [`${shape.kind} ${JSON.stringify(box)} of ${scene.width}×${scene.height}`] : [];
  });
}

function boxOf(shape: Shape): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  switch (shape.kind) {
    case "rect":
      return { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height };
    case "circle":
      return { left: shape.x - shape.radius, top: shape.y - shape.radius, right: shape.x + shape.radius, bottom: shape.y + shape.radius };
    case "line":
      return { left: Math.min(shape.x1, shape.x2), right: Math.max(shape.x1, shape.x2), top: Math.min(shape.y1, shape.y2), bottom: Math.max(shape.y1, shape.y2) };
    case "path": {
      const numbers = [...shape.d.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text));
      const xs = numbers.filter((_, at) => at % 2 === 0);
      const ys = numbers.filter((_, at) => at % 2 === 1);
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    }
    case "text": {
      const wide = textWidth(shape.text, shape.size, shape.bold);
      const before = shape.anchor === "end" ? wide : shape.anchor === "middle" ? wide / 2 : 0;
      if (shape.turn === -90) return { left: shape.x - shape.size, right: shape.x + 4, top: shape.y - (wide - before), bottom: shape.y + before };
      return { left: shape.x - before, right: shape.x - before + wide, top: shape.y - shape.size, bottom: shape.y + 3 };
    }
  }
}
