latest = []
