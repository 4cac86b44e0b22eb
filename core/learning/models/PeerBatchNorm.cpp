// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/models/PeerBatchNorm.h"

#include "core/learning/models/PeerSums.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/utils.h>

namespace lesiondesk::nets
{

/// Exactly (Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing
/// sample variances", 1979): with n_r values in part r, mean = Σ n_r·mean_r / n and variance =
/// Σ n_r·(variance_r + (mean_r − mean)²) / n.
BatchStatistics ofWholeBatch(const BatchStatistics &own, const ShareScope &scope)
{
    PeerSums &peers = scope.peers();
    at::Tensor parts =
        at::zeros({peers.size(), 2, own.mean.size(0)}, own.mean.options().dtype(at::kDouble));
    parts[peers.rank()][0].copy_(own.mean);
    parts[peers.rank()][1].copy_(own.variance);
    peers.add(parts);
    at::Tensor weights = at::empty({peers.size(), 1}, at::TensorOptions(at::kDouble));
    const auto all = static_cast<double>(scope.share().all);
    for (int rank = 0; rank < peers.size(); ++rank)
        weights[rank][0] =
            static_cast<double>(shareOf(scope.share().all, rank, peers.size()).count()) / all;
    weights = weights.to(own.mean.device());
    const at::Tensor means = parts.select(1, 0);
    const at::Tensor mean = (means * weights).sum(0);
    const at::Tensor variance = ((parts.select(1, 1) + (means - mean).square()) * weights).sum(0);
    return {mean.to(own.mean.dtype()), variance.to(own.mean.dtype()),
            own.count / static_cast<double>(scope.share().count()) * all};
}

void moveRunningStatistics(torch::nn::BatchNorm2dImpl &norm, const BatchStatistics &batch)
{
    const torch::NoGradGuard noGraph;
    const double momentum = norm.options.momentum().value_or(0.1);
    norm.running_mean.mul_(1 - momentum).add_(batch.mean, momentum);
    norm.running_var.mul_(1 - momentum)
        .add_(batch.variance, momentum * batch.count / (batch.count - 1));
    norm.num_batches_tracked.add_(1);
}

namespace
{

/// y = weight·(x − mean)/σ + bias with σ = √(variance + ε), where mean and variance depend on all
/// images of all processes. Backward (Ioffe and Szegedy, "Batch Normalization", 2015, section 3,
/// put together): with x̂ = (x − mean)/σ and sums over the n values of a channel in the whole batch,
/// dx = weight/σ · (dy − Σdy/n − x̂·Σ(dy·x̂)/n), dweight = Σ(dy·x̂), dbias = Σdy. The last two
/// are left as this process' own sums: they are added up with all other gradients.
class SharedNorm : public torch::autograd::Function<SharedNorm>
{
public:
    static at::Tensor forward(torch::autograd::AutogradContext *context, const at::Tensor &x,
                              const at::Tensor &weight, const at::Tensor &bias,
                              const at::Tensor &mean, const at::Tensor &variance, double count,
                              double epsilon, std::int64_t peers)
    {
        context->save_for_backward({x, weight, mean, (variance + epsilon).rsqrt()});
        context->saved_data["count"] = count;
        context->saved_data["epsilon"] = epsilon;
        context->saved_data["peers"] = peers;
        return std::get<0>(
            at::native_batch_norm(x, weight, bias, mean, variance, false, 0, epsilon));
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext *context,
                                                   torch::autograd::variable_list gradients)
    {
        const auto saved = context->get_saved_variables();
        const at::Tensor &x = saved[0];
        const at::Tensor &mean = saved[2];
        const at::Tensor &inverse = saved[3];
        auto *peers = reinterpret_cast<PeerSums *>(context->saved_data["peers"].toInt());
        const at::Tensor dy = gradients[0].contiguous(x.suggest_memory_format());
        const auto own = at::native_batch_norm_backward(
            dy, x, saved[1], {}, {}, mean, inverse, true, context->saved_data["epsilon"].toDouble(),
            {false, true, true});
        const at::Tensor sums = at::stack({std::get<2>(own), std::get<1>(own)}); // of dy, of dy·x̂
        peers->add(sums);
        sums.div_(context->saved_data["count"].toDouble());
        const auto perChannel = [](const at::Tensor &values) { return values.view({1, -1, 1, 1}); };
        at::Tensor dx = x - perChannel(mean);
        dx.mul_(perChannel(-inverse * sums[1]));
        dx.add_(dy).sub_(perChannel(sums[0])).mul_(perChannel(saved[1] * inverse));
        return {dx, std::get<1>(own), std::get<2>(own), {}, {}, {}, {}, {}};
    }
};

} // namespace

at::Tensor normalise(torch::nn::BatchNorm2d norm, const at::Tensor &x)
{
    const ShareScope *scope = ShareScope::current();
    if (!scope || !norm->is_training())
        return norm->forward(x);
    BatchStatistics statistics;
    {
        const torch::NoGradGuard noGraph;
        const auto own = at::batch_norm_update_stats(x, {}, {}, 0);
        statistics = ofWholeBatch(
            {std::get<0>(own), std::get<1>(own), static_cast<double>(x.numel() / x.size(1))},
            *scope);
    }
    moveRunningStatistics(*norm, statistics);
    return SharedNorm::apply(x, norm->weight, norm->bias, statistics.mean, statistics.variance,
                             statistics.count, norm->options.eps(),
                             reinterpret_cast<std::int64_t>(&scope->peers()));
}

} // namespace lesiondesk::nets
