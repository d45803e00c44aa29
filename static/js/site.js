/* Small comforts only: every page works without this file. */
(function (d, w) {
  var root = d.documentElement;

  function hide() {
    root.className += " gone";
    d.title = "";
  }

  /* Blank the page in the same turn as the tap; replace() keeps this page out of the history. */
  function leave(event) {
    var link = event.target.closest && event.target.closest("[data-exit]");
    if (!link) return;
    event.preventDefault();
    hide();
    w.location.replace(link.href);
  }

  /* A page that comes back from the browser's memory is asked for again, unseen. */
  function refuseOldPage(event) {
    if (!event.persisted) return;
    hide();
    w.location.reload();
  }

  d.addEventListener("click", leave);
  w.addEventListener("pageshow", refuseOldPage);

  var errors = d.querySelector(".errs");
  if (errors) errors.focus();
})(document, window);
