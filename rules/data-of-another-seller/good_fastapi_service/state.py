from collections import defaultdict

latest = defaultdict(list)
counts = {}
