export const procedure = 1;
