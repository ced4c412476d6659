"""A laboratory for the conformance suite: a real Keystone and real Glance releases on the loopback address."""
