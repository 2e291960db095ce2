const broken = 1 +
