# shellcheck shell=bash
verb_demo_call() { refuse "not yet"; }
