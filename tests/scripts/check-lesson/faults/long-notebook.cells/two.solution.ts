const two = 1
