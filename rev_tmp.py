import sys, datetime, shutil
from benchmarks import training as t
from helpers.results import RESULTS, add_result
from datetime import date
only=sys.argv[1]; stop=set(sys.argv[2].split(",")) if len(sys.argv)>2 else set()
todo=[x for x in t.steps() if x[0]==only and x[1].get("of")==sys.argv[3]]
for name, chosen, work in reversed(todo):
    if t.is_done(name, chosen, RESULTS) or chosen.get("rung",chosen.get("remedy")) in stop: continue
    print(name, chosen, flush=True)
    r=work(**chosen); made=r.pop("made in",None)
    add_result(name, chosen|r|{"date":date.today().isoformat(),"machine":t.machine()}, RESULTS)
    if made: shutil.rmtree(made)
