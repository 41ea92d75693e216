import { router } from "#platform/procedures";
import { addLogo } from "#settings/add-logo";
import { previewSetting } from "#settings/preview-setting";
import { readSettings } from "#settings/read-settings";
import { saveSetting } from "#settings/save-setting";
import { undoSetting } from "#settings/undo-setting";

export const settingsRouter = router({ read: readSettings, preview: previewSetting, save: saveSetting, undo: undoSetting, addLogo });
