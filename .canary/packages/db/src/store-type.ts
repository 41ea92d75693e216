export type Store = number;
