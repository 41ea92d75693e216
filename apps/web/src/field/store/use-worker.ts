import { useSyncExternalStore } from "react";
import { hearWorker, readWorker, type WorkerState } from "#field/store/worker";

export function useWorker(): WorkerState {
  return useSyncExternalStore(hearWorker, readWorker);
}
