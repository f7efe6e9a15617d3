#!/bin/sh

moor --berth "$1"
