import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";

const route = getRouteApi("/masuk");

/** Goes to where the person wanted to be, with nothing left of whoever was here before. */
export function useEnter(): () => Promise<void> {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { ke } = route.useSearch();
  return async () => {
    queryClient.clear();
    router.history.push(ke ?? "/");
  };
}
