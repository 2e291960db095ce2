const start = 1
