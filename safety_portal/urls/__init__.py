"""One URL map per surface: a process answers only what its surface is for."""
