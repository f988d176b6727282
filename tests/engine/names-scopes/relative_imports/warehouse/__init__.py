LABEL = "default label"
