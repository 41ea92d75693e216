import { areaCode, pageNumber, programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

export const importsSearchSchema = z.object({ hal: readable(pageNumber) });

/** Which kind of file a new import starts with, and for which programme. */
export const newImportSearchSchema = z.object({
  jenis: readable(z.enum(["keluarga", "penerima", "penyaluran"])),
  prog: readable(programmeCode),
});

/** The step a person went to by hand, the finding looked at and its page. Without a step the import's own state decides. */
export const importSearchSchema = z.object({
  langkah: readable(z.enum(["kolom", "setujui"])),
  masalah: readable(z.string().check(z.regex(/^[A-Z_]{2,40}$/))),
  hal: readable(pageNumber),
});

/** Recipients without a family. A name looked for never stands in an address. */
export const unlistedSearchSchema = z.object({ prog: readable(programmeCode), wil: readable(areaCode), urut: readable(z.string().check(z.regex(/^-?(programme|name|village|row)$/))), hal: readable(pageNumber) });

export const auditSearchSchema = z.object({ aksi: readable(z.string().check(z.regex(/^[a-zA-Z_.]{2,60}$/))), hal: readable(pageNumber) });

/** Where to go after signing in: a path of this site, never another one. */
export const signInSearchSchema = z.object({ ke: readable(z.string().check(z.regex(/^\/(?![/\\])/), z.maxLength(1000))) });
