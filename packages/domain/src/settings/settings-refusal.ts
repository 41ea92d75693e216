export type SettingsRefusal =
  /** Somebody else changed the group since the form was opened. */
  | { readonly code: "settings_changed" }
  | { readonly code: "settings_nothing_to_undo" }
  /** Nothing of that source is imported: the figures would be empty. */
  | { readonly code: "settings_source_empty"; readonly source: string }
  /** Sessions were held with the module: their name would change with it. */
  | { readonly code: "settings_module_used"; readonly module: string }
  | { readonly code: "logo_invalid" | "logo_too_large" };
