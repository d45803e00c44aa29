/* Small comforts only: every page works without this file. */
(function (d, w) {
  var root = d.documentElement, speech = w.speechSynthesis;

  /* First of all: nothing below can keep the way out from working. */
  d.addEventListener("click", leave);
  w.addEventListener("pageshow", refuseOldPage);

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
    if (speech) speech.cancel();
  }

  /* A page that comes back from the browser's memory is asked for again, unseen. */
  function refuseOldPage(event) {
    if (!event.persisted) return;
    hide();
    w.location.reload();
  }

  /* Without a network the browser would throw away what is typed and show a page of its own. */
  function stay(event) {
    var note = d.querySelector("[data-offline]");
    if (!note || w.navigator.onLine !== false) return;
    event.preventDefault();
    note.hidden = false;
    note.focus();
  }

  /* Read the page's own words with a voice of this phone, never with one that sends them away. */
  function listen(bar) {
    var voice = null, button = bar.querySelector("button");
    var label = button.querySelector("span"), start = label.textContent;
    /* Never what somebody typed, a code or what became of a report. */
    var read = "h1, .hint p, .note p, .door span, .choice span, .ticks li, .calm p";

    function find() {
      speech.getVoices().forEach(function (each) {
        var same = each.lang.toLowerCase().split(/[-_]/)[0] === root.lang.toLowerCase().split("-")[0];
        if (same && each.localService === true && !voice) voice = each;
      });
      bar.hidden = !voice;
    }

    function stop() {
      speech.cancel();
      label.textContent = start;
    }

    /* One sentence at a time: some voices fall silent in a long text and say nothing of it. */
    function sentences() {
      var said = [];
      [].forEach.call(d.querySelector("main").querySelectorAll(read), function (each) {
        /* A voice of this page's language makes nonsense of a line in another. */
        if (each.querySelector("[lang]")) return;
        var text = each.textContent.replace(/\s+/g, " ");
        (text.match(/[^.!?\u1362\u17d4\u06d4\u061f]+[.!?\u1362\u17d4\u06d4\u061f]*/g) || []).forEach(function (part) {
          /* A longer one in pieces: between two words, or, in a script without spaces, anywhere. */
          said.push.apply(said, part.match(/[^ ].{0,149}(?=[ \u200b]|$)|[^ ].{0,149}/g) || []);
        });
      });
      return said;
    }

    function say() {
      if (label.textContent !== start) return stop();
      var all = sentences();
      label.textContent = button.getAttribute("data-stop");
      all.forEach(function (text, place) {
        var part = new w.SpeechSynthesisUtterance(text);
        part.voice = voice;
        part.lang = voice.lang;
        part.rate = 0.9;
        if (place === all.length - 1) part.onend = stop;
        speech.speak(part);
      });
    }

    find();
    speech.addEventListener && speech.addEventListener("voiceschanged", find);
    button.addEventListener("click", say);
    w.addEventListener("pagehide", stop);
  }

  d.addEventListener("submit", stay);

  var errors = d.querySelector(".errs");
  if (errors) errors.focus();

  var paper = d.querySelector("[data-print]");
  if (paper && w.print) {
    paper.hidden = false;
    paper.addEventListener("click", function () { w.print(); });
  }

  var bar = d.querySelector("[data-aloud]");
  if (bar && speech) listen(bar);
})(document, window);
