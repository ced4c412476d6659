"""Loaded by Python in the uWSGI servers of a lab on SQLite: every transaction takes the write lock when it begins.

oslo.db begins with a plain BEGIN, which locks nothing. Two transactions that have both read and now want to write
cannot wait for each other; SQLite tells one of them "database is locked" at once, whatever the timeout, and Glance
answers 500: measured with eight clients on one process of eight threads, every second write. With BEGIN IMMEDIATE the
second waits at its beginning instead, up to the timeout of the connection, and none fails.
One eventlet process does without: it does not switch between requests inside of a transaction, and a wait would stop all of it.
"""
import functools
import sqlite3


class _Cursor(sqlite3.Cursor):
    def execute(self, statement, *parameters):
        return super().execute('BEGIN IMMEDIATE' if statement.strip().upper() == 'BEGIN' else statement, *parameters)


class _Connection(sqlite3.Connection):
    def cursor(self, factory=_Cursor):
        return super().cursor(factory)


sqlite3.connect = sqlite3.dbapi2.connect = functools.partial(sqlite3.connect, factory=_Connection)
