import { router } from "#platform/procedures";
import { closeQueue, dealItemsAgain, reopenQueue, takeBackItems } from "#queues/change-queue";
import { dealQueue, previewDeal } from "#queues/deal-queue";
import { listQueues, queueDetail } from "#queues/read-queues";

export const queuesRouter = router({
  list: listQueues, detail: queueDetail, preview: previewDeal, deal: dealQueue,
  takeBack: takeBackItems, dealAgain: dealItemsAgain, close: closeQueue, reopen: reopenQueue,
});
