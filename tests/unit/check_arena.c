/* check_arena.c - regions of memory, arrays that grow in them, and the seam for failing. */
#include <check.h>
#include <stdint.h>
#include <string.h>

#include "arena.h"
#include "vec.h"

static struct arena arena;
static jmp_buf no_memory;

static void set_up(void)
{
    arena_init(&arena, &no_memory);
}

static void tear_down(void)
{
    memory_fail_after(-1);
    arena_free(&arena);
}

static void must_not_fail(void)
{
    ck_abort_msg("out of memory");
}

START_TEST(allocations_are_zeroed_and_aligned)
{
    if (setjmp(no_memory))
        must_not_fail();
    for (size_t size = 0; size < 300; size++) {
        unsigned char *memory = arena_alloc(&arena, size);
        ck_assert_ptr_nonnull(memory);
        ck_assert_uint_eq((uintptr_t)memory % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            ck_assert_uint_eq(memory[i], 0);
        memset(memory, 0xEE, size);
    }
}
END_TEST

START_TEST(memory_is_zeroed_again_after_a_reset)
{
    if (setjmp(no_memory))
        must_not_fail();
    memset(arena_alloc(&arena, 5000), 0xEE, 5000);
    arena_reset(&arena);
    const unsigned char *memory = arena_alloc(&arena, 5000);
    for (size_t i = 0; i < 5000; i++)
        ck_assert_uint_eq(memory[i], 0);
}
END_TEST

START_TEST(pieces_do_not_overlap)
{
    if (setjmp(no_memory))
        must_not_fail();
    char *pieces[200];
    for (int i = 0; i < 200; i++)
        pieces[i] = memset(arena_alloc(&arena, 997), i, 997);
    for (int i = 0; i < 200; i++)
        for (size_t j = 0; j < 997; j++)
            ck_assert_int_eq((unsigned char)pieces[i][j], i);
}
END_TEST

START_TEST(large_pieces_get_a_block_of_their_own)
{
    if (setjmp(no_memory))
        must_not_fail();
    char *memory = arena_alloc(&arena, 50 * 1024 * 1024);
    memory[50 * 1024 * 1024 - 1] = 'x';
    ck_assert_uint_ge(arena.total, 50 * 1024 * 1024);
}
END_TEST

START_TEST(reset_keeps_the_largest_block_only)
{
    if (setjmp(no_memory))
        must_not_fail();
    arena_alloc(&arena, 10);
    arena_alloc(&arena, 3 * 1024 * 1024);
    arena_alloc(&arena, 1024 * 1024);
    size_t before = arena.total;
    arena_reset(&arena);
    ck_assert_uint_lt(arena.total, before);
    ck_assert_uint_ge(arena.total, 3 * 1024 * 1024);
    size_t kept = arena.total;
    arena_alloc(&arena, 3 * 1024 * 1024);
    ck_assert_uint_eq(arena.total, kept);
}
END_TEST

START_TEST(reset_and_free_of_an_empty_arena_do_nothing)
{
    arena_reset(&arena);
    arena_free(&arena);
    ck_assert_uint_eq(arena.total, 0);
}
END_TEST

START_TEST(copies_end_in_a_nul_and_may_hold_one)
{
    if (setjmp(no_memory))
        must_not_fail();
    char *copy = arena_copy(&arena, "a\0b", 3);
    ck_assert_mem_eq(copy, "a\0b\0", 4);
    ck_assert_str_eq(arena_copy(&arena, NULL, 0), "");
    ck_assert_str_eq(arena_printf(&arena, "%s có %d", "Huế", 3), "Huế có 3");
}
END_TEST

START_TEST(products_that_overflow_count_as_out_of_memory)
{
    if (setjmp(no_memory) == 0) {
        arena_array(&arena, SIZE_MAX / 2, 3);
        ck_abort_msg("came back");
    }
}
END_TEST

START_TEST(sizes_near_the_end_count_as_out_of_memory)
{
    if (setjmp(no_memory) == 0) {
        arena_alloc(&arena, SIZE_MAX - 3);
        ck_abort_msg("came back");
    }
}
END_TEST

START_TEST(the_nth_allocation_fails_and_all_after_it)
{
    memory_fail_after(1);
    void *first = memory_allocate(1);
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_null(memory_allocate(1));
    ck_assert_ptr_null(memory_resize(first, 2));
    memory_fail_after(-1);
    first = memory_resize(first, 2);
    ck_assert_ptr_nonnull(first);
    memory_release(first);
}
END_TEST

START_TEST(a_failed_block_jumps_and_leaves_the_arena_usable)
{
    volatile int failures = 0;
    if (setjmp(no_memory)) {
        failures++;
        memory_fail_after(-1);
    } else {
        memory_fail_after(0);
    }
    void *memory = arena_alloc(&arena, 100);
    ck_assert_ptr_nonnull(memory);
    ck_assert_int_eq(failures, 1);
}
END_TEST

START_TEST(the_newest_piece_grows_where_it_stands)
{
    if (setjmp(no_memory))
        must_not_fail();
    char *first = arena_alloc(&arena, 20);
    memset(first, 'x', 20);
    ck_assert(arena_extend(&arena, first, 20, 100));
    for (size_t i = 0; i < 100; i++)
        ck_assert_int_eq(first[i], i < 20 ? 'x' : 0);
    char *second = arena_alloc(&arena, 1);
    ck_assert(second >= first + 100);
    ck_assert(!arena_extend(&arena, first, 100, 200));
    ck_assert(!arena_extend(&arena, second, 1, 1024 * 1024 * 1024));
    ck_assert(!arena_extend(&arena, second, 1, SIZE_MAX));
    ck_assert(!arena_extend(&arena, NULL, 0, 10));
}
END_TEST

START_TEST(arrays_keep_their_items_while_growing)
{
    if (setjmp(no_memory))
        must_not_fail();
    VEC(size_t) odd = {0};
    VEC(size_t) even = {0};
    for (size_t i = 0; i < 10000; i++)
        if (i % 2)
            *vec_push(&odd, &arena) = i;
        else
            *vec_push(&even, &arena) = i;
    ck_assert_uint_eq(odd.count, 5000);
    for (size_t i = 0; i < 5000; i++) {
        ck_assert_uint_eq(even.items[i], 2 * i);
        ck_assert_uint_eq(odd.items[i], 2 * i + 1);
    }
}
END_TEST

START_TEST(pushed_items_are_zeroed)
{
    if (setjmp(no_memory))
        must_not_fail();
    VEC(struct {
        int a;
        void *b;
    })
    items = {0};
    for (size_t i = 0; i < 100; i++) {
        vec_push(&items, &arena);
        ck_assert_int_eq(items.items[i].a, 0);
        ck_assert_ptr_null(items.items[i].b);
    }
}
END_TEST

Suite *make_suite(void);

Suite *make_suite(void)
{
    Suite *suite = suite_create("arena");
    TCase *tcase = tcase_create("arena");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, allocations_are_zeroed_and_aligned);
    tcase_add_test(tcase, memory_is_zeroed_again_after_a_reset);
    tcase_add_test(tcase, pieces_do_not_overlap);
    tcase_add_test(tcase, large_pieces_get_a_block_of_their_own);
    tcase_add_test(tcase, reset_keeps_the_largest_block_only);
    tcase_add_test(tcase, reset_and_free_of_an_empty_arena_do_nothing);
    tcase_add_test(tcase, copies_end_in_a_nul_and_may_hold_one);
    tcase_add_test(tcase, products_that_overflow_count_as_out_of_memory);
    tcase_add_test(tcase, sizes_near_the_end_count_as_out_of_memory);
    tcase_add_test(tcase, the_nth_allocation_fails_and_all_after_it);
    tcase_add_test(tcase, a_failed_block_jumps_and_leaves_the_arena_usable);
    tcase_add_test(tcase, the_newest_piece_grows_where_it_stands);
    tcase_add_test(tcase, arrays_keep_their_items_while_growing);
    tcase_add_test(tcase, pushed_items_are_zeroed);
    suite_add_tcase(suite, tcase);
    return suite;
}
