package main

import (
	"context"
	"iter"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// each runs work on every item, with all the cores there are, and hands the
// results to emit in the items' order. It holds no more than a few at a time.
// The first error of emit ends it.
func each[I, T any](ctx context.Context, items iter.Seq[I], work func(context.Context, I) T, emit func(T) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	cores := runtime.GOMAXPROCS(0)
	queue := make(chan chan T, 16*cores)
	var workers, producer errgroup.Group
	workers.SetLimit(cores)
	producer.Go(func() error {
		defer close(queue)
		for it := range items {
			if ctx.Err() != nil {
				return nil
			}
			result := make(chan T, 1)
			queue <- result
			workers.Go(func() error {
				result <- work(ctx, it)
				return nil
			})
		}
		return nil
	})
	var err error
	for result := range queue {
		r := <-result
		if err != nil {
			continue // the rest was begun before the error: let it end
		}
		if err = emit(r); err != nil {
			cancel()
		}
	}
	_ = producer.Wait()
	_ = workers.Wait()
	return err
}
