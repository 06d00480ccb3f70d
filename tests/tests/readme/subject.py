# A subject for `lifechart conform`, as README.md shows it.

import json, sys
from my_provider import Provider                     # yours

for line in sys.stdin:
    asked = json.loads(line)
    if "lifechart" in asked:
        answer = {"lifechart": 1}
    elif "reset" in asked:
        provider = Provider()
        answer = {"ok": True}
    else:
        call = getattr(provider, asked["event"])     # begin_prepare(set=1, snapshot=1)
        answer = {"reply": call(**asked.get("payload", {}))}
    print(json.dumps(answer), flush=True)
