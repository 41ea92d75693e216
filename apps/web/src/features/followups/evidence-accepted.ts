/** What the file picker offers; the server looks at the content again. */
export const EVIDENCE_ACCEPTED = ".pdf,.jpg,.jpeg,.png,.xlsx,.docx,application/pdf,image/jpeg,image/png";
