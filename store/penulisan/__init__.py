"""One piece of writing in; whole on disk with its place in the chain out, or words why not.

jejak: the chain of writes
kehilangan: a store that is missing or has lost writes, in words
lipat: DuckDB's log folded away
sambungan: the store opened for one piece of work
skema: the tables of the store, in numbered steps
tanda: how far the store has come, in a second place
tulis: one write at a time, whole or not at all
"""
