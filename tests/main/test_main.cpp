// The one entry point of every test program: Boost.Test's own.
#define BOOST_TEST_MODULE cts
#include <boost/test/unit_test.hpp>
