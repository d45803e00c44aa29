"use strict";
// Ticks every language with the first box.
(() => {
  const all = document.querySelector("[name=select_all]");
  const each = document.querySelectorAll("[name=locales]");
  all?.addEventListener("change", () => {
    each.forEach((box) => { box.checked = all.checked; });
  });
})();
