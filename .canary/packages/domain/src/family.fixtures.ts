export const aFamily = 1;
