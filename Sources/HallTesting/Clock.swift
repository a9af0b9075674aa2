import Hall
