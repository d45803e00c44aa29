"""What Wagtail calls before it shows a page of its own: menus, scripts, mends."""

from wagtail import hooks

from education.cms import languages, menus, sent_back, translating
from education.cms.mends import mend

# Importing it says how each kind of page is previewed.
from education.views import previews as previews

hooks.register("register_admin_menu_item", languages.languages_in_menu)
hooks.register("construct_main_menu", menus.hide_files)
hooks.register("construct_help_menu", menus.hide_other_hosts)
hooks.register("insert_global_admin_js", menus.scripts)
# Before wagtail-localize's own, which would put a translation up.
hooks.register("before_edit_page", translating.edit_by_two, order=-1)
hooks.register("before_edit_snippet", translating.edit_by_two, order=-1)
hooks.register("before_edit_page", sent_back.say_why)
hooks.register("before_edit_snippet", sent_back.say_why)
hooks.register("construct_page_action_menu", menus.hide_alias)
mend()
