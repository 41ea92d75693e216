import { expect, test } from "vitest";
import { findPersonNumber } from "#meetings/person-number";

test.each(["1804044101809001", "NIK 1804044101809001 belum padan", "3 1804044101809001", "180404 410180 9001", "18.04.04.41.01.80.9001", "1804-0441-0180-9001"])("a number of a person or a family card is seen: %s", (text) => {
  expect(findPersonNumber(text)).not.toBeNull();
});

test.each(["", "602 dari 1.130 keluarga", "2019 2020 2021 2022", "Rp 1.250.000.000.000", "NIP 19690417 199803 1006", "NIP 196904171998031006", "18.04.04.2002", "20-08-2019 09.00"])("what is none stays: %s", (text) => {
  expect(findPersonNumber(text)).toBeNull();
});
