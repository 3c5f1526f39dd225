#include "shared/form/value_reading.h"

#include <boost/test/unit_test.hpp>

#include "shared/model/reason.h"

namespace {

using namespace cts;
using form::Field;
using form::FieldType;
using model::Reason;

const form::ReadingContext in_hangzhou{{2026, 10, 11}, "Asia/Shanghai", "CN"};

const form::Menu colours{"colours", {{"red"}, {"green"}, {"blue"}}, true};

Field field_of(FieldType type) {
    Field field;
    field.name = "field";
    field.type = type;
    field.currency = "CNY";
    field.max_length = 20;
    return field;
}

std::string read(FieldType type, std::string_view text) {
    const auto reading = form::read_value(field_of(type), &colours, text, in_hangzhou);
    return reading ? *reading : std::string(model::reason_name(reading.error()));
}

struct Row {
    std::string_view typed;
    std::string_view canonical;  // or the reason's name
};

// What is understood reads back as itself.
void each_reads(FieldType type, std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        const std::string canonical = read(type, row.typed);
        BOOST_TEST(canonical == row.canonical,
                   "typed " << row.typed << " reads " << canonical << ", not " << row.canonical);
        const auto reading = form::read_value(field_of(type), &colours, row.typed, in_hangzhou);
        if (reading) BOOST_TEST(read(type, *reading) == *reading);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(value_reading_test)

BOOST_AUTO_TEST_CASE(integers_take_wide_digits_and_thousands_and_nothing_inexact) {
    each_reads(FieldType::integer, {{"12", "12"},
                                    {"-12", "-12"},
                                    {"+7", "7"},
                                    {"007", "7"},
                                    {"-0", "0"},
                                    {"１２", "12"},
                                    {"　42　", "42"},
                                    {"1,200", "1200"},
                                    {"12.0", "12"},
                                    {"999999999999999", "999999999999999"},
                                    {"1000000000000000", "too_long"},
                                    {"1234567890123456789", "too_long"},
                                    {"-9223372036854775809", "too_long"},
                                    {"18446744073709551616", "too_long"},
                                    {"100,000,000,000,000,000,000", "too_long"},
                                    {"000000000000000000000000000042", "42"},
                                    {"1,20", "not_an_integer"},
                                    {",200", "not_an_integer"},
                                    {"12.5", "not_an_integer"},
                                    {"twelve", "not_an_integer"},
                                    {"1e3", "not_an_integer"},
                                    {"--1", "not_an_integer"},
                                    {"0x10", "not_an_integer"}});
}

BOOST_AUTO_TEST_CASE(decimals_lose_trailing_zeros_and_have_no_exponent) {
    each_reads(FieldType::decimal, {{"12.50", "12.5"},
                                    {".5", "0.5"},
                                    {"5.", "5"},
                                    {"-0.0", "0"},
                                    {"１．５", "1.5"},
                                    {"1,234.5", "1234.5"},
                                    {"1.2.3", "not_a_number"},
                                    {".", "not_a_number"},
                                    {"1e5", "not_a_number"},
                                    {"NaN", "not_a_number"},
                                    {"1234567890.123456", "too_long"}});
}

BOOST_AUTO_TEST_CASE(money_takes_the_signs_and_words_of_its_currency_and_no_smaller_part) {
    each_reads(FieldType::money, {{"5", "5.00"},
                                  {"5元", "5.00"},
                                  {"5.5 元", "5.50"},
                                  {"￥5", "5.00"},
                                  {"¥ 1,200.50", "1200.50"},
                                  {"5块钱", "5.00"},
                                  {"5 yuan", "5.00"},
                                  {"CNY 5", "5.00"},
                                  {"５元", "5.00"},
                                  {"5.500", "5.50"},
                                  {"-3", "-3.00"},
                                  {"5.005", "not_an_amount"},
                                  {"5欧元", "not_an_amount"},
                                  {"£5", "not_an_amount"},
                                  {"元", "not_an_amount"},
                                  {"about 5", "not_an_amount"}});
    BOOST_TEST(*form::read_money("500", "JPY") == "500");
    BOOST_TEST(!form::read_money("500.5", "JPY"));
    BOOST_TEST(*form::read_money("1.5", "KWD") == "1.500");
}

BOOST_AUTO_TEST_CASE(dates_are_read_as_people_write_them_in_the_present_year) {
    each_reads(FieldType::date, {{"2026-10-11", "2026-10-11"},
                                 {"2026/10/11", "2026-10-11"},
                                 {"2026.1.2", "2026-01-02"},
                                 {"20261011", "2026-10-11"},
                                 {"10月11日", "2026-10-11"},
                                 {"2027年1月3日", "2027-01-03"},
                                 {"10 月 11 号", "2026-10-11"},
                                 {"十月十一日", "2026-10-11"},
                                 {"十二月二十一号", "2026-12-21"},
                                 {"10/11", "2026-10-11"},
                                 {"明天", "2026-10-12"},
                                 {"today", "2026-10-11"},
                                 {"Tomorrow", "2026-10-12"},
                                 {"11 October", "2026-10-11"},
                                 {"Oct 11th, 2027", "2027-10-11"},
                                 {"２０２６－１０－１１", "2026-10-11"},
                                 {"2026-02-29", "not_a_date"},
                                 {"2028-02-29", "2028-02-29"},
                                 {"31/12", "not_a_date"},
                                 {"2026-13-01", "not_a_date"},
                                 {"10-11", "not_a_date"},
                                 {"next week", "not_a_date"},
                                 {"2026-10-11 15:00", "not_a_date"}});
}

BOOST_AUTO_TEST_CASE(times_are_read_as_people_write_them) {
    each_reads(FieldType::time,
               {{"14:30", "14:30"},      {"14：30", "14:30"},       {"9:05", "09:05"},       {"1430", "14:30"},
                {"930", "09:30"},        {"2:30 pm", "14:30"},      {"3PM", "15:00"},        {"12 am", "00:00"},
                {"12pm", "12:00"},       {"14点30分", "14:30"},     {"下午两点半", "14:30"}, {"上午9点", "09:00"},
                {"上午12点", "12:00"},   {"晚上八点一刻", "20:15"}, {"中午12点", "12:00"},   {"晚上12点", "not_a_time"},
                {"24:00", "not_a_time"}, {"14:60", "not_a_time"},   {"14:3", "not_a_time"},  {"9", "not_a_time"},
                {"later", "not_a_time"}});
}

BOOST_AUTO_TEST_CASE(moments_are_told_in_the_customers_zone_and_kept_in_utc) {
    each_reads(FieldType::date_time, {{"2026-10-11 15:00", "2026-10-11T07:00:00.000Z"},
                                      {"2026-10-11T15:00", "2026-10-11T07:00:00.000Z"},
                                      {"2026-10-11T15:00:00+08:00", "2026-10-11T07:00:00.000Z"},
                                      {"2026-10-11T07:00:00.000Z", "2026-10-11T07:00:00.000Z"},
                                      {"10月12日15:00", "2026-10-12T07:00:00.000Z"},
                                      {"10月12日 下午3点", "2026-10-12T07:00:00.000Z"},
                                      {"明天15:00", "2026-10-12T07:00:00.000Z"},
                                      {"明天下午两点半", "2026-10-12T06:30:00.000Z"},
                                      {"tomorrow 15:00", "2026-10-12T07:00:00.000Z"},
                                      {"12 October 3:30 pm", "2026-10-12T07:30:00.000Z"},
                                      {"16:00", "2026-10-11T08:00:00.000Z"},
                                      {"2026-10-11 00:30", "2026-10-10T16:30:00.000Z"},
                                      {"2026-10-11", "not_a_date_time"},
                                      {"2026-02-30 15:00", "not_a_date_time"},
                                      {"soon", "not_a_date_time"}});
}

BOOST_AUTO_TEST_CASE(phones_become_e164_and_service_numbers_their_digits) {
    each_reads(FieldType::phone, {{"13812346042", "+8613812346042"},
                                  {"１３８ １２３４ ６０４２", "+8613812346042"},
                                  {"+44 20 7946 0123", "+442079460123"},
                                  {"95588", "95588"},
                                  {"abc", "not_a_phone"},
                                  {"123", "not_a_phone"}});
}

BOOST_AUTO_TEST_CASE(an_extension_is_kept_with_its_number) {
    const std::string canonical = read(FieldType::phone, "010-62345678转8001");
    BOOST_TEST(canonical.starts_with("+861062345678"));
    BOOST_TEST(canonical.ends_with("8001"));
    BOOST_TEST(read(FieldType::phone, canonical) == canonical);
}

BOOST_AUTO_TEST_CASE(yes_and_no_have_their_usual_words) {
    each_reads(FieldType::yes_no, {{"yes", "yes"},
                                   {"Y", "yes"},
                                   {"是", "yes"},
                                   {"No", "no"},
                                   {"n", "no"},
                                   {"否", "no"},
                                   {"maybe", "not_in_menu"},
                                   {"true", "not_in_menu"}});
}

BOOST_AUTO_TEST_CASE(options_are_read_by_name_and_several_stand_in_menu_order) {
    each_reads(FieldType::select_one,
               {{"red", "red"}, {" green ", "green"}, {"Red", "not_in_menu"}, {"red blue", "not_in_menu"}});
    each_reads(FieldType::select_multiple, {{"red", "red"},
                                            {"blue  red", "red blue"},
                                            {"blue red blue", "red blue"},
                                            {"red\ngreen", "red green"},
                                            {"red pink", "not_in_menu"}});
}

BOOST_AUTO_TEST_CASE(text_is_normalised_and_trimmed_and_bounded) {
    each_reads(FieldType::text,
               {{"  hello  ", "hello"},
                {"Cafe\u0301", "Caf\u00e9"},
                {"一二三四五六七八九十一二三四五六七八九十", "一二三四五六七八九十一二三四五六七八九十"},
                {"一二三四五六七八九十一二三四五六七八九十一", "too_long"},
                {"bell\a", "control_characters"},
                {"\xff", "not_utf8"},
                {"\xed\xa0\x80", "not_utf8"},
                {"two\nlines", "two\nlines"}});
}

BOOST_AUTO_TEST_CASE(hostile_text_is_refused_by_name_whatever_the_type) {
    const std::string long_digits(200'000, '1');
    for (const auto type : {FieldType::select_one, FieldType::select_multiple, FieldType::text, FieldType::integer,
                            FieldType::decimal, FieldType::money, FieldType::date, FieldType::time,
                            FieldType::date_time, FieldType::phone, FieldType::yes_no}) {
        BOOST_TEST(read(type, "\xff\xfe") == "not_utf8");
        BOOST_TEST(!form::read_value(field_of(type), &colours, long_digits, in_hangzhou).has_value());
    }
    for (const auto type : {FieldType::note, FieldType::calculate})
        BOOST_TEST(read(type, "1") == "field_takes_no_answer");
}

BOOST_AUTO_TEST_SUITE_END()
