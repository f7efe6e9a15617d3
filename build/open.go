package main

// open builds the program and runs it with the given arguments.
func open(args []string) error {
	if err := binary(); err != nil {
		return err
	}
	return run(nil, binaryPath(), args...)
}
