package pack

// Bounds on what a pack may cost. The largest course known, the Kubernetes
// documentation of 2018 with its pictures, has 2,500 files in 40 MB; none of its
// files is larger than 5 MB, and its texts shrink to a quarter.
const (
	// maxEntries is the number of files and folders. Each costs some 500 bytes of
	// memory while the pack is open.
	maxEntries = 100_000
	// maxDirectorySize bounds what is read to learn what is in the pack, in bytes:
	// maxEntries with names of 200 letters.
	maxDirectorySize = 32 << 20
	// maxManifestSize bounds the manifest, in bytes, likewise.
	maxManifestSize = 32 << 20
	// maxFileSize bounds one file, in bytes: a recorded lesson has less.
	maxFileSize = 1 << 30
	// maxRatio is how many times smaller than itself a file may be packed, and all
	// files together. Deflate reaches 1,032 with nothing but zeros; text reaches 10,
	// and a drawing of one color 100.
	maxRatio = 200
	// freeSize is what may be unpacked at any ratio, in bytes: it costs nothing.
	freeSize = 1 << 20
	// maxNameLength is the length of a path, in bytes; Linux allows 4,096,
	// Windows 260 letters.
	maxNameLength = 1024
	// maxDepth is the number of folders inside of folders.
	maxDepth = 32
	// maxProblems is the number of diagnostics; the rest is counted.
	maxProblems = 200
)

// explodes tells whether so much would come out of so little that somebody must
// have meant it.
func explodes(packed, unpacked uint64) bool {
	return unpacked > freeSize && unpacked/maxRatio > packed
}
