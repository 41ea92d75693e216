import type { P2k2Module } from "@sinergi/domain/fieldwork/p2k2-modules.schema";
import type { SettingLine } from "#features/settings/setting-form";

/** A module under one's hands: its topics one a line. */
export interface TypedModule extends Omit<P2k2Module, "topics"> {
  readonly topics: string;
}

export function typedModules(modules: readonly P2k2Module[]): readonly TypedModule[] {
  return modules.map((module) => ({ ...module, topics: module.topics.join("\n") }));
}

/** What is typed as it would be saved: without spaces around it and without empty lines. */
export function modulesTyped(typed: readonly TypedModule[]): P2k2Module[] {
  return typed.map(({ code, name, topics, offered }) => ({ code: code.trim(), name: name.trim(), topics: topics.split("\n").map((topic) => topic.trim()).filter((topic) => topic !== ""), offered }));
}

/** One line for each of the codes, in their order; empty where the list does not have the module. */
export function moduleLines(modules: readonly P2k2Module[], codes: readonly string[], said: (module: P2k2Module) => string): readonly SettingLine[] {
  return codes.map((code) => {
    const module = modules.find((one) => one.code === code);
    return { label: code, text: module === undefined ? "" : said(module) };
  });
}
