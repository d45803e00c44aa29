"use strict";
// Starts Wagtail's choosers, which tell by attributes what they need: see education/cms/mends.py.
(() => {
  class PortalChooser extends window.StimulusModule.Controller {
    connect() {
      // The chooser's own script may stand further down.
      if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", () => this.start(), { once: true });
      } else {
        this.start();
      }
    }

    start() {
      const { constructor: name, place, options } = this.element.dataset;
      new window[name](place, JSON.parse(options));
    }
  }
  window.wagtail.app.register("portal-chooser", PortalChooser);
})();
