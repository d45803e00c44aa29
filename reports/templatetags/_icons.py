"""Drawings of the child-facing pages: our own, on a 24 unit grid, with a 2 unit round stroke.

No weapons, tears, bodies, uniforms, or hands on people. Every drawing stands beside its words.
"""

from typing import Final

FACE: Final = '<circle cx="12" cy="12" r="9"/>'

ICONS: dict[str, str] = {
    # What happened
    "speech-cross": '<path d="M4 5h16v11h-9l-5 4v-4H4z"/><path d="m10 8.5 4 4m0-4-4 4"/>',
    "picture": '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m4 17 5-5 4 4 3-3 4 4"/>'
    '<path d="M15.5 9v.01"/>',
    "picture-crack": '<path d="M11 5H5a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h4"/>'
    '<path d="M15 5h4a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-6"/><path d="m14 3-3 6 3 4-4 8"/>',
    "picture-out": '<path d="M21 13v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2h7"/>'
    '<path d="m4 17 5-5 6 6"/><path d="M14 10 21 3m-5 0h5v5"/>',
    "lock": '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
    "two-people": '<circle cx="8" cy="8" r="3"/><circle cx="17" cy="9" r="2.5"/>'
    '<path d="M2.5 19c0-6.5 11-6.5 11 0m3-4.5c3 0 5 1.5 5 4.5"/>',
    "eye": '<path d="M2.5 12c4.5-8 14.5-8 19 0-4.5 8-14.5 8-19 0z"/>'
    '<circle cx="12" cy="12" r="3"/>',
    "gamepad": '<rect x="2" y="7" width="20" height="11" rx="5.5"/>'
    '<path d="M8 10.5v4m-2-2h4m5.5-.5v.01m2.5 1.5v.01"/>',
    "money": '<rect x="2.5" y="6" width="19" height="12" rx="2"/><circle cx="12" cy="12" r="2.5"/>'
    '<path d="M6 12v.01m12 0v.01"/>',
    "gift": '<path d="M5 12v8h14v-8M3 8h18v4H3zm9 0v12M12 8C7 8 7 3 9.5 3S12 8 12 8s0-5 2.5-5'
    ' 2.5 5-2.5 5"/>',
    "mask": '<path d="M3 7c6-2 12-2 18 0 0 8-3 10-5 10-2.5 0-2-3-4-3s-1.5 3-4 3c-2 0-5-2-5-10z"/>'
    '<path d="M7.5 10.5h2m5 0h2"/>',
    "dots": '<path d="M5 12v.01M12 12v.01M19 12v.01" stroke-width="3.5"/>',
    "slash-circle": f'{FACE}<path d="m6 18 12-12"/>',
    "flag": '<path d="M5 21V4c5-3 9 3 14 0v9c-5 3-9-3-14 0"/>',
    "footsteps": '<path d="M7.5 13.5C3 14 3 3 7.5 3s3.5 7.5 0 10.5m0 3c-3 0-2 4.5 0 4.5s2-4.5 0-4.5'
    'M17 15.5c4 0 4-9.5.5-9.5s-3.5 6-.5 9.5m0 3c-2.5 0-2 3.5 0 3.5s2-3.5 0-3.5"/>',
    "plaster": '<path d="m4 14 10-10c4-4 10 2 6 6L10 20c-4 4-10-2-6-6zM9 9l6 6"/>'
    '<path d="M12 8.5v.01M15.5 12v.01M8.5 12v.01M12 15.5v.01"/>',
    "hook": '<path d="M16 3v11a5 5 0 0 1-10 0v-2l3 3"/><circle cx="16" cy="4" r="1"/>',
    "pin": '<path d="M12 21c-9-9-7-18 0-18s9 9 0 18z"/><circle cx="12" cy="10" r="2.5"/>',
    "group": '<circle cx="12" cy="8" r="3"/><path d="M6.5 20c0-7.5 11-7.5 11 0"/>'
    '<path d="M4.5 8.5v.01M19.5 8.5v.01" stroke-width="4"/>'
    '<path d="M2 17c0-2 .5-3 2-4m18 4c0-2-.5-3-2-4"/>',
    # Where it happened
    "house": '<path d="m3 11 9-8 9 8M6 9v11h12V9"/><path d="M10 20v-6h4v6"/>',
    "town": '<path d="M2 20h20M4 20V11h6m0 9V4h6v16m0-9h4v9M13 8v.01m0 3.5v.01m-6 3v.01"/>',
    "phone": '<path d="M7 3H4.5C3 3 3 5 3 5c1 9 7 15 16 16 0 0 2 0 2-1.5V17l-5-2-2 2.5'
    'C11 16 8 13 6.5 10L9 8z"/>',
    "mobile": '<rect x="6" y="2.5" width="12" height="19" rx="2.5"/><path d="M12 18v.01"/>',
    "chat": '<path d="M4 5h16v11h-9l-5 4v-4H4z"/><path d="M8 9h8m-8 3h5"/>',
    "globe": f'{FACE}<path d="M3 12h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18z"/>',
    "live": '<rect x="2.5" y="9" width="12" height="10" rx="2"/><path d="m14.5 14 6.5-3.5v7z"/>'
    '<path d="M5.5 5.5c2-2 4.5-2 6.5 0"/>',
    "play": '<rect x="3" y="4" width="18" height="16" rx="3"/><path d="m10 8.5 5.5 3.5-5.5 3.5z"/>',
    # People
    "person": '<circle cx="12" cy="8" r="4"/><path d="M4 21c0-9 16-9 16 0"/>',
    "child": '<circle cx="12" cy="9" r="3"/><path d="M6.5 20c0-8 11-8 11 0"/>',
    "family": '<circle cx="8" cy="7" r="3"/><circle cx="17" cy="12" r="2"/>'
    '<path d="M2.5 20c0-9 11-9 11 0m.5-1.5c1-3 7-3 7 1.5"/>',
    "friend": '<circle cx="8" cy="9" r="3"/><path d="M2 20c0-8.5 12-8.5 12 0"/>'
    '<path d="M18 11.5c-6-4-1.5-8 0-5 1.5-3 6 1 0 5z"/>',
    "teen": '<circle cx="12" cy="8" r="3.5"/><path d="M5 20.5c0-9.5 14-9.5 14 0M9 20v-4m6 4v-4"/>',
    "board": '<path d="M9 5h13v10H11M13 10h5"/><circle cx="5" cy="10" r="2.5"/>'
    '<path d="M1.5 20c0-7.5 7-7.5 7 0"/>',
    "family-house": '<path d="m2.5 11 9.5-8 9.5 8M5 9.5V20h14V9.5"/>'
    '<path d="M12 17c-6-4-1.5-8 0-5 1.5-3 6 1 0 5z"/>',
    "briefcase": '<rect x="3" y="8" width="18" height="12" rx="2"/><path d="M9 8V5h6v3M3 13h18"/>',
    # What may help
    "question": f'{FACE}<path d="M9.5 9.5c0-3.5 5-3.5 5 0 0 2-2.5 2-2.5 4m0 3v.01"/>',
    "hand-stop": '<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM8 12h8"/>',
    "sign": '<path d="M7.5 13V6.5c0-2 3-2 3 0V11 4.5c0-2 3-2 3 0V11 6c0-2 3-2 3 0v8'
    'c0 9-8 9-10.5 4L3.5 14c-1-2 1.5-3 2.5-1.5zM20 5c1.5 1.5 2 3.5 1.5 6"/>',
    "big-text": '<path d="M2 19 8 5l6 14M4 14.5h8M15.5 19l3-7 3 7M16.5 17h4"/>',
    "person-mobile": '<circle cx="8" cy="8" r="3"/><path d="M2 20c0-8.5 12-8.5 12 0"/>'
    '<rect x="16.5" y="8" width="6" height="11" rx="1.5"/>',
    "picture-gone": '<path d="M9 5h10a2 2 0 0 1 2 2v10M15 19H5a2 2 0 0 1-2-2V7"/>'
    '<path d="m4 17 5-5 3 3M3 3l18 18"/>',
    "ear": '<path d="M7 10c0-9 11-9 11-1 0 5-4 5-4 9 0 4-5 4-5.5 1"/>'
    '<path d="M10.5 10c0-4 4-4 4-1 0 2-2 2-2 4"/>',
    "book": '<path d="M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zm0 0v14"/>',
    "bell": '<path d="M5 17c2-2 2-4 2-7 0-7 10-7 10 0 0 3 0 5 2 7zm5 0c0 4 4 4 4 0M12 3v1.5"/>',
    "heart": '<path d="M12 20C-3 11 7 0 12 7c5-7 15 4 0 13z"/>',
    # Answers and controls
    "check": '<path d="m4.5 12.5 5 5 10-11"/>',
    "check-circle": f'{FACE}<path d="m8 12.5 3 3 5-6"/>',
    "cross": '<path d="m6 6 12 12M18 6 6 18"/>',
    "info": f'{FACE}<path d="M12 11v5.5m0-9v.01"/>',
    "clock": f'{FACE}<path d="M12 7v5l3.5 2"/>',
    "calendar": '<rect x="3.5" y="5" width="17" height="16" rx="2"/>'
    '<path d="M3.5 10h17M8 3v4m8-4v4"/>',
    "bin": '<path d="M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14m-8 4v6m4-6v6"/>',
    "eye-off": '<path d="M6 6.5C4.5 8 3.5 9.5 2.5 12c4 7 10.5 8 15 5.5M10 5.5c4.5-1 9 1 11.5 6.5'
    '-.5 1.5-1.5 2.5-2.5 3.5M3 3l18 18"/>',
    "sun": '<circle cx="12" cy="12" r="4"/><path d="M12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.5 1.5'
    'm11 11L19 19M5 19l1.5-1.5m11-11L19 5"/>',
    "leave-door": '<path d="M14 4h6v16h-6M3 12h11M8 7l-5 5 5 5"/>',
    "arrow-back": '<path d="M20 12H4m6-6-6 6 6 6"/>',
    "arrow-next": '<path d="M4 12h16m-6-6 6 6-6 6"/>',
    "chevron": '<path d="m9 5 7 7-7 7"/>',
    "send": '<path d="M21 3 3 10l7 3 3 8zM21 3 10 13"/>',
    "printer": '<path d="M7 9V3h10v6M7 17H3V9h18v8h-4"/><path d="M7 14h10v7H7z"/>',
    "speaker": '<path d="M4 9v6h4l5 4V5L8 9zm12.5-.5c3 1.5 3 5.5 0 7"/>',
    "key": '<circle cx="8" cy="15" r="4.5"/><path d="M11.5 12 20 3.5m-4 4 3 3"/>',
    "leaf": '<path d="M5 19C2 8 9 4 20 4c0 11-4 18-15 15zm0 0L14 10"/>',
    # Feelings: no skin colour, hair or gender
    "face-okay": f'{FACE}<path d="M8 14c2 3 6 3 8 0M9 9.5v.01m6-.01v.01"/>',
    "face-sad": f'{FACE}<path d="M8.5 16c2-2 5-2 7 0M9 9.5v.01m6-.01v.01"/>',
    "face-scared": f'{FACE}<circle cx="12" cy="15.5" r="1.5"/><path d="M8.5 10v.01m7-.01v.01'
    'M7.5 7 9 6.5m6 0 1.5.5"/>',
    "face-angry": f'{FACE}<path d="M8.5 16.5c2-2 5-2 7 0m-8-7.5 2.5 1.5m6.5-1.5-2.5 1.5"/>',
    "face-mixed": f'{FACE}<path d="M8 15.5c1.5-2 2.5 1 4 0s2.5-2 4 0M9 9.5v.01m6-.01v.01"/>',
}

# The names that the questions use: what the choice means, not what is drawn.
ICONS |= {
    "fake": ICONS["picture-crack"],
    "hand": ICONS["hand-stop"],
    "mean": ICONS["speech-cross"],
    "meet": ICONS["two-people"],
    "scared": ICONS["face-scared"],
    "shared": ICONS["picture-out"],
    "slash": ICONS["slash-circle"],
}
