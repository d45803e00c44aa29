"use strict";
// wagtail-localize's editor asks here where a page is chosen; files cannot be, for there are none.
window.chooserUrls = { pageChooser: document.currentScript.dataset.pageChooser };
