package check

import "strings"

// filler are the words that generators of meaningless Latin use, those left out
// that other languages have too.
var filler = map[string]bool{}

func init() {
	for word := range strings.FieldsSeq(`accumsan adipiscing aenean aliquam aliquet amet ante arcu auctor augue bibendum blandit commodo condimentum
		congue consectetur consequat convallis cras curabitur cursus dapibus diam dictum dictumst dignissim dis dolor donec dui duis efficitur
		egestas eget eleifend elementum elit enim erat eros est etiam euismod facilisi facilisis fames faucibus felis fermentum feugiat finibus
		fringilla fusce gravida habitant habitasse hac hendrerit iaculis imperdiet integer interdum ipsum justo lacinia lacus laoreet lectus leo
		libero ligula lobortis lorem luctus maecenas magna magnis malesuada massa mattis mauris maximus metus mi molestie mollis montes morbi mus
		nam nascetur natoque nec neque netus nibh nisi nisl nulla nullam nunc odio orci ornare parturient pellentesque penatibus pharetra phasellus
		placerat platea porta porttitor posuere potenti praesent pretium primis proin pulvinar purus quam quis quisque rhoncus ridiculus risus rutrum
		sagittis sapien scelerisque sed sem semper senectus sit sociis sociosqu sodales sollicitudin suscipit suspendisse taciti tellus tempor tempus
		tincidunt torquent tortor tristique turpis ullamcorper ultrices ultricies urna ut varius vehicula vel velit venenatis vestibulum vitae
		vivamus viverra volutpat vulputate`) {
		filler[word] = true
	}
}

// A line is filler where at least so many of its words are, and so large a share.
const (
	fillerWords = 6
	fillerShare = 0.6
)

// isFiller tells whether a line is meaningless Latin.
func isFiller(line string) bool {
	all, known := 0, map[string]bool{}
	count := 0
	for word := range strings.FieldsSeq(line) {
		word = strings.ToLower(strings.Trim(word, ".,;:!?*_()"))
		all++
		if filler[word] {
			known[word] = true
			count++
		}
	}
	return len(known) >= fillerWords && float64(count) >= fillerShare*float64(all)
}
