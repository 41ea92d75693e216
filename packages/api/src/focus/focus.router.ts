import { changeFocus } from "#focus/change-focus";
import { draftFocus } from "#focus/draft-focus";
import { findFocus } from "#focus/find-focus";
import { focusReach } from "#focus/focus-reach";
import { focusScores } from "#focus/focus-scores";
import { focusStanding } from "#focus/focus-standing";
import { giveUpFocus, takeUpFocus } from "#focus/give-up-focus";
import { listCandidates } from "#focus/list-candidates";
import { listFocus } from "#focus/list-focus";
import { saveFocusSettings, undoFocusSettings } from "#focus/save-focus-settings";
import { signFocus } from "#focus/sign-focus";
import { router } from "#platform/procedures";

export const focusRouter = router({
  scores: focusScores, standing: focusStanding, lists: listFocus, list: findFocus, reach: focusReach, candidates: listCandidates,
  draft: draftFocus, change: changeFocus, giveUp: giveUpFocus, takeUp: takeUpFocus, sign: signFocus, saveSettings: saveFocusSettings, undoSettings: undoFocusSettings,
});
