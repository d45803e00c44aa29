/* Small comforts only: every page works without this file. */
(function (d, w) {
  var root = d.documentElement;

  function hide() {
    if (w.speechSynthesis) w.speechSynthesis.cancel();
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

  /* Read the page's own words with a voice of this phone, never with one that sends them away. */
  function listen(bar) {
    var speech = w.speechSynthesis, voice = null, button = bar.querySelector("button");
    var label = button.querySelector("span"), start = label.textContent;

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
      d.querySelectorAll("main h1, main .hint p, main .choice span, main .ticks li, main .calm p").forEach(function (each) {
        /* A voice of this page's language makes nonsense of a line in another. */
        if (each.querySelector("[lang]")) return;
        (each.textContent.match(/[^.!?\u1362\u17d4\u06d4\u061f]+[.!?\u1362\u17d4\u06d4\u061f]*/g) || []).forEach(function (part) {
          if (part.trim()) said.push(part.trim().slice(0, 150));
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

  var bar = d.querySelector("[data-aloud]");
  if (bar && w.speechSynthesis) listen(bar);

  d.addEventListener("click", leave);
  w.addEventListener("pageshow", refuseOldPage);

  var errors = d.querySelector(".errs");
  if (errors) errors.focus();
})(document, window);
