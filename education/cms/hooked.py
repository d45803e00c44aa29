"""What Wagtail calls before it shows a page of its own: menus, scripts, mends."""

from wagtail import hooks

from education.cms import menus
from education.cms.mends import mend

hooks.register("construct_main_menu", menus.hide_files)
hooks.register("construct_help_menu", menus.hide_other_hosts)
hooks.register("insert_global_admin_js", menus.scripts)
mend()
