/** Screens on which something is filled in: they stand by themselves, with their own way out, and nothing is reloaded under them. */
const FORMS = /^(?:\/lapangan)?\/(kunjungan|usulan|sanggahan|p2k2|komitmen|penyaluran|kasus|graduasi|verifikasi|tugas)\/./;

export const isFormAddress = (path: string): boolean => FORMS.test(path);
