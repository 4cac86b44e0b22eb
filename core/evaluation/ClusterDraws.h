// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace lesiondesk
{

/// One resample of a clustered bootstrap: as many clusters as there are, drawn with replacement.
/// weightOfCluster[k] becomes how often cluster k was drawn (at most 255, which nothing but a
/// broken generator would reach from more clusters than that). Seed and resample decide, each
/// resample having a stream of its own, so two results over the same clusters can share draws and
/// resamples can be computed in any order by any thread. Numbers without bias by D. Lemire, "Fast
/// Random Integer Generation in an Interval", ACM Trans. Model. Comput. Simul. 29 (2019) 3.
void drawClusters(int clusters, quint64 seed, int resample, std::vector<quint8> &weightOfCluster);

} // namespace lesiondesk
