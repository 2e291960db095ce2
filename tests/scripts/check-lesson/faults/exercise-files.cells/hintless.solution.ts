const hintless = 1
