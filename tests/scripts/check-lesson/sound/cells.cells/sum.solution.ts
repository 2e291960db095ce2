const sum = probabilities.reduce((total, p) => total + p, 0);
